package org.fedoraproject.hubs.widgets.contact;

import jakarta.inject.Singleton;
import java.util.List;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubLink;
import org.fedoraproject.hubs.core.text.SafeLink;
import org.fedoraproject.hubs.widgets.Shelf;
import org.fedoraproject.hubs.widgets.ViewInput;
import org.fedoraproject.hubs.widgets.Widget;
import org.fedoraproject.hubs.widgets.WidgetProfile;

/** How to reach a person or team. Has no cached data: the hub and its settings are at hand in every page view. */
@Singleton
final class ContactWidget implements Widget<ContactSettings, ContactView> {

    private static final WidgetProfile<ContactSettings> PROFILE =
            WidgetProfile.of("contact", Shelf.PEOPLE, ContactSettings.DEFAULTS).startsAt(150);

    @Override
    public WidgetProfile<ContactSettings> profile() {
        return PROFILE;
    }

    @Override
    public ContactView view(ViewInput<ContactSettings> input) {
        Hub hub = input.hub();
        ContactSettings said = input.configuration();
        return new ContactView(
                hub.timeZone() == null ? null : Clocks.at(input.now(), hub.timeZone(), input.zone(), input.texts()),
                said.chat().strip(),
                SafeLink.of(said.chatLink()).orElse(null),
                said.mailShown() && said.mail().contains("@") ? said.mail().strip() : null,
                followed(hub, "list"),
                followed(hub, "channel"),
                said.languages().strip(),
                said.usually().strip(),
                hub.links().stream().map(ContactWidget::link).toList());
    }

    @Override
    public boolean isEmpty(ContactView view) {
        return view.clock() == null
                && view.chat().isEmpty()
                && view.chatLink() == null
                && view.mail() == null
                && view.lists().isEmpty()
                && view.channels().isEmpty()
                && view.languages().isEmpty()
                && view.usually().isEmpty()
                && view.links().isEmpty();
    }

    private static List<String> followed(Hub hub, String kind) {
        return hub.follows().stream()
                .filter(interest -> interest.kind().equals(kind))
                .map(interest -> interest.name())
                .sorted()
                .toList();
    }

    private static ContactView.Link link(HubLink link) {
        String address = SafeLink.of(link.address()).orElse(null);
        String text = address == null
                ? ""
                : address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
        return new ContactView.Link(link.label(), address, text);
    }
}
