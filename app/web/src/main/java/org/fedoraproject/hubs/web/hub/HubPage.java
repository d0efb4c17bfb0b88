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
 * @param arranged whether its owner just saved how its widgets stand
 * @param columns its widgets; absent when there is no more to see
 * @param reader address of the page that gives feed readers a secret address of a feed that not everybody may read; absent mostly
 */
record HubPage(
        Frame frame,
        @Nullable Views views,
        Header header,
        @Nullable String closed,
        boolean arranged,
        @Nullable Columns columns,
        @Nullable String reader) {

    /**
     * The widgets of a hub as they stand.
     *
     * @param split class that says how the columns share the page
     * @param source address of the fragment
     * @param etag fingerprint of what it shows
     * @param columns main, then side
     * @param any whether there is any widget to be seen
     */
    record Columns(String split, String source, String etag, List<Column> columns, boolean any) {}

    /**
     * @param name {@code main} or {@code side}
     * @param cards from the top
     */
    record Column(String name, List<WidgetCard> cards) {}

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
     * @param avatar picture, drawn
     * @param picture address of another one; absent where the drawn one is shown
     * @param weave band over it
     * @param facts figures
     * @param links where else to find it
     * @param live where its newest version is; absent where the page shows it as others see it
     * @param deeds what the viewer can do about it
     */
    record Header(
            String title,
            String byline,
            boolean archived,
            Avatar avatar,
            @Nullable String picture,
            Weave weave,
            List<Fact> facts,
            List<Link> links,
            @Nullable Live live,
            HubDo deeds) {

        /** The same, staying as it is. */
        Header still() {
            return new Header(title, byline, archived, avatar, picture, weave, facts, links, null, deeds);
        }
    }

    /**
     * @param source address of the fragment
     * @param etag fingerprint of what it shows
     */
    record Live(String source, String etag) {}

    /**
     * @param icon name in the sprite
     * @param figure number, may be empty
     * @param words what it counts
     * @param when an instant; absent mostly
     * @param style how scripts shall write it
     * @param whenText the instant in words
     * @param address where there is more of it; absent mostly
     */
    record Fact(
            String icon,
            String figure,
            String words,
            @Nullable String when,
            String style,
            String whenText,
            @Nullable String address) {}

    /**
     * @param icon name in the sprite
     * @param address where; absent when the label says it all
     * @param label what it is called
     */
    record Link(String icon, @Nullable String address, String label) {}
}
