package org.fedoraproject.hubs.web.hub;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer can do about a hub, at the end of its head.
 *
 * @param subscribe to have its news; absent where that is impossible
 * @param star to like it; absent where that is impossible
 * @param join to become a member; absent where that is impossible
 * @param mine what they are there, with what they can lay down; absent when they are nothing
 * @param settings address of its settings; absent when these are not theirs to change
 * @param layout address where its widgets are arranged; absent when these are not theirs to arrange
 * @param requests address and number of requests that wait; absent when these are not theirs to answer or there are none
 * @param notices what they should know: invitations, requests and answers
 */
record HubDo(
        @Nullable Toggle subscribe,
        @Nullable Toggle star,
        @Nullable Join join,
        @Nullable Mine mine,
        @Nullable String settings,
        @Nullable String layout,
        @Nullable Waiting requests,
        List<Notice> notices) {

    /** Nothing. */
    static final HubDo NOTHING = new HubDo(null, null, null, null, null, null, null, List.of());

    /**
     * @param action address that a form is sent to; absent for visitors, who sign in first
     * @param login where visitors sign in; absent for everybody else
     * @param pressed whether it is so
     * @param label what the button says
     * @param count how many people did it
     */
    record Toggle(@Nullable String action, @Nullable String login, boolean pressed, String label, int count) {}

    /**
     * @param action address that a form is sent to; absent for visitors
     * @param login where visitors sign in; absent for everybody else
     * @param label what the button says
     * @param words whether owners are told something with it
     * @param title the team's, for the heading
     */
    record Join(@Nullable String action, @Nullable String login, String label, boolean words, String title) {}

    /**
     * @param label "Member" or "Owner"
     * @param less address for giving up ownership; absent for members
     * @param leave address for leaving
     */
    record Mine(String label, @Nullable String less, String leave) {}

    /** Requests that wait. */
    record Waiting(String address, int count) {}

    /**
     * @param words what there is to know
     * @param quote somebody's own words; absent when there are none
     * @param acts what can be done about it
     */
    record Notice(String words, @Nullable String quote, List<Act> acts) {}

    /**
     * @param action address that a form is sent to
     * @param label what the button says
     * @param primary whether it is what most people want
     */
    record Act(String action, String label, boolean primary) {}
}
