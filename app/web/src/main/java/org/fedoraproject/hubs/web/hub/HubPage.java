package org.fedoraproject.hubs.web.hub;

import java.util.List;
import org.fedoraproject.hubs.web.site.Frame;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * A hub as its template sees it.
 *
 * @param frame around it
 * @param views how its owner can look at it; absent for others
 * @param header who or what it is
 * @param closed why there is no more to see; absent when there is
 * @param cards whether there are any
 * @param main the wide column
 * @param side the narrow column
 */
record HubPage(
        Frame frame,
        @Nullable Views views,
        Header header,
        @Nullable String closed,
        boolean cards,
        List<WidgetCard> main,
        List<WidgetCard> side) {

    /**
     * @param words as whom the owner looks at it; absent when as themselves
     * @param back address of the page as they see it
     * @param looks as whom else they can
     */
    record Views(@Nullable String words, String back, List<Look> looks) {}

    /**
     * @param address of the page as somebody else sees it
     * @param label who that is
     */
    record Look(String address, String label) {}

    /**
     * @param title what people call it
     * @param byline one sentence; may be empty
     * @param archived whether it is kept for reading only
     * @param avatar picture
     * @param weave band over it
     * @param facts figures
     * @param links where else to find it
     */
    record Header(
            String title,
            String byline,
            boolean archived,
            Avatar avatar,
            Weave weave,
            List<Fact> facts,
            List<Link> links) {

        /** For whoever sees no more than who it is. */
        Header withoutLinks() {
            return new Header(title, byline, archived, avatar, weave, facts, List.of());
        }
    }

    /**
     * @param icon name in the sprite
     * @param figure number, may be empty
     * @param words what it counts
     * @param when an instant; absent mostly
     * @param style how scripts shall write it
     * @param whenText the instant in words
     */
    record Fact(
            String icon,
            String figure,
            String words,
            @Nullable String when,
            String style,
            String whenText) {}

    /**
     * @param icon name in the sprite
     * @param address where; absent when the label says it all
     * @param label what it is called
     */
    record Link(String icon, @Nullable String address, String label) {}
}
