package org.fedoraproject.hubs.widgets.contact;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.fedoraproject.hubs.widgets.Input;

/**
 * What owners say of it; everything may be empty. Nothing of it is known to the portal otherwise: an address of the account system is
 * never shown.
 *
 * @param chat name in the chat of a person, channel of a team
 * @param chatLink address that opens it
 * @param mail e-mail address
 * @param mailShown whether visitors see the e-mail address; only ever by somebody's own choice
 * @param languages what is spoken there
 * @param usually when somebody is usually there
 */
record ContactSettings(
        @Size(max = 100) String chat,
        @Input(Input.Way.LINK) @Size(max = 1000) String chatLink,

        @Size(max = 254) @Pattern(regexp = "|[^@\\s<>\"?&]{1,64}@[^@\\s<>\"?&]{1,190}")
        String mail,

        boolean mailShown,
        @Size(max = 100) String languages,
        @Size(max = 100) String usually) {

    static final ContactSettings DEFAULTS = new ContactSettings("", "", "", false, "", "");

    @SuppressWarnings("ConstantValue") // Jackson passes null for what was left out
    ContactSettings {
        chat = chat == null ? "" : chat;
        chatLink = chatLink == null ? "" : chatLink;
        mail = mail == null ? "" : mail;
        languages = languages == null ? "" : languages;
        usually = usually == null ? "" : usually;
    }
}
