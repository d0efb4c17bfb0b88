package org.fedoraproject.hubs.web.site;

/**
 * A page that says one thing, as its template {@code notice} sees it.
 *
 * @param frame around it
 * @param heading what happened
 * @param words what it means for the reader
 * @param address where to go from here
 * @param label what that is
 */
public record Notice(Frame frame, String heading, String words, String address, String label) {}
