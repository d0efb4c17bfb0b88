package org.fedoraproject.hubs.widgets;

/** Where the chooser keeps a widget. */
public enum Shelf {
    /** What happens and what waits. */
    WORK,
    /** Who is there and how to reach them. */
    PEOPLE,
    /** Figures drawn. */
    PLOTS,
    /** Words and links that somebody wrote. */
    TEXT
}
