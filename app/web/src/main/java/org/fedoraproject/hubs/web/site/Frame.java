package org.fedoraproject.hubs.web.site;

import java.util.List;
import org.fedoraproject.hubs.widgets.Avatar;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around a page.
 *
 * @param title of the window
 * @param summary one sentence for search engines; may be empty
 * @param picture address of the icon of the window
 * @param live the event stream to follow; absent on pages that do not change
 * @param exploring whether the page is part of Explore
 * @param nearbyTitle heading over {@code nearby}
 * @param nearby hubs worth a link in the rail; empty for none
 * @param share what other sites show beside a link to it; absent for the portal's own picture
 * @param feed what the names of its feed's files are added to; absent where programs find none
 */
public record Frame(
        String title,
        String summary,
        String picture,
        @Nullable Live live,
        boolean exploring,
        String nearbyTitle,
        List<Nearby> nearby,
        @Nullable Share share,
        @Nullable String feed) {

    /** The frame of a page that no program reads a feed of. */
    public Frame(
            String title,
            String summary,
            String picture,
            @Nullable Live live,
            boolean exploring,
            String nearbyTitle,
            List<Nearby> nearby) {
        this(title, summary, picture, live, exploring, nearbyTitle, nearby, null, null);
    }

    /** The same, with the address that the names of its feed's files are added to. */
    public Frame withFeed(String address) {
        return new Frame(title, summary, picture, live, exploring, nearbyTitle, nearby, share, address);
    }

    /** The same, with what other sites show beside a link to it. */
    public Frame withShare(@Nullable Share shown) {
        return new Frame(title, summary, picture, live, exploring, nearbyTitle, nearby, shown, feed);
    }

    /** The same, with a sentence for search engines. */
    public Frame withSummary(String sentence) {
        return new Frame(title, sentence, picture, live, exploring, nearbyTitle, nearby, share, feed);
    }

    /**
     * @param type what the page is in Open Graph's words: {@code website}, {@code profile} or {@code article}
     * @param image path of a picture of 1200 by 630 pixels
     * @param alt what is to be seen on it
     */
    public record Share(String type, String image, String alt) {}

    /**
     * @param url of the event stream
     * @param topics hubs to follow, separated by blanks
     * @param after id of the newest update before the page was made; absent when nobody knows
     * @param signed whether somebody is signed in, so that there is a token or the page asks for one
     * @param token opens what is not for everybody; empty when there is none
     */
    public record Live(String url, String topics, @Nullable String after, boolean signed, String token) {}

    /**
     * @param address of a hub
     * @param name to show
     * @param avatar picture
     * @param here whether the page is this hub's, or one behind it
     */
    public record Nearby(String address, String name, Avatar avatar, boolean here) {

        /** One that the page is not about. */
        public Nearby(String address, String name, Avatar avatar) {
            this(address, name, avatar, false);
        }
    }

    /** The frame of a page that does not change by itself. */
    public static Frame still(String title, String picture) {
        return new Frame(title, "", picture, null, false, "", List.of());
    }
}
