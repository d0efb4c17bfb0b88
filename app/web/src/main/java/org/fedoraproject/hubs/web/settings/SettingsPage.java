package org.fedoraproject.hubs.web.settings;

import java.util.List;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.web.site.HubTabs;
import org.jspecify.annotations.Nullable;

/**
 * One tab of a hub's settings as its template sees it. Of the three forms one is there; none on an archived hub.
 *
 * @param frame around it
 * @param tabs its head
 * @param action address that the form is sent to
 * @param version of the hub that the form was made from
 * @param saved whether that just happened
 * @param alert what is wrong; absent when nothing is
 * @param warden whether the viewer may only because they look after the site
 * @param general the form of the first tab
 * @param access the form about who may see and join
 * @param feed the form about what the feed follows
 * @param closing what archives the hub or brings it back; absent where it is not the viewer's
 */
record SettingsPage(
        Frame frame,
        HubTabs tabs,
        String action,
        long version,
        boolean saved,
        @Nullable Alert alert,
        boolean warden,
        @Nullable GeneralForm general,
        @Nullable AccessForm access,
        @Nullable FeedForm feed,
        @Nullable Closing closing) {

    /**
     * @param heading what happened
     * @param words what it means; absent when the list says it
     * @param problems what needs another look
     */
    record Alert(String heading, @Nullable String words, List<Problem> problems) {}

    /**
     * @param field the element that it is about; absent when about none
     * @param words what is wrong
     */
    record Problem(@Nullable String field, String words) {}

    /**
     * @param action address that a form is sent to
     * @param archived how it is now
     * @param title the hub's
     */
    record Closing(String action, boolean archived, String title) {}

    /**
     * What stands in a field.
     *
     * @param value what was typed, or is so
     * @param error what is wrong with it; absent when nothing is
     */
    record Field(String value, @Nullable String error) {}

    /**
     * @param address of the hub, which stays
     * @param person whether it is a person's
     * @param title what people call it
     * @param summary one sentence
     * @param description Markdown
     * @param links rows of two fields, some of them empty
     * @param linksError what is wrong with them; absent when nothing is
     * @param picture {@code keep}, {@code drawn} or {@code mail}
     * @param avatar what the choice of a picture says
     */
    record GeneralForm(
            String address,
            boolean person,
            Field title,
            Field summary,
            Field description,
            List<LinkRow> links,
            @Nullable String linksError,
            Picture picture,
            Field avatar) {}

    /**
     * @param number from 1
     * @param label what it is called
     * @param address where it leads
     */
    record LinkRow(int number, String label, String address) {}

    /** Which of the choices of a picture is made, and whether there is one to keep. */
    record Picture(boolean has, boolean keep, boolean drawn, boolean mail) {}

    /**
     * @param visibility choices
     * @param joining choices; empty for people
     * @param error what is wrong with them; absent when nothing is
     */
    record AccessForm(
            List<Choice> visibility,
            List<Choice> joining,
            @Nullable String error) {}

    /** One of several. */
    record Choice(String value, String label, String words, boolean chosen) {}

    /** @param parts sorts of things that a feed follows */
    record FeedForm(List<Part> parts) {}

    /**
     * @param name of the field
     * @param label over it
     * @param hint under it
     * @param value a line each
     * @param error what is wrong with it; absent when nothing is
     */
    record Part(
            String name,
            String label,
            String hint,
            String value,
            @Nullable String error) {}
}
