package org.fedoraproject.hubs.widgets;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a component of a widget's configuration is typed in, where its type does not say so. Without it a {@code boolean} is a box to tick, a
 * number a number, an enum a choice, a {@code String} one line, a list of strings one line each, and a list of records a row each.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Input {

    /** The way. */
    Way value();

    /** Ways to type something in. */
    enum Way {
        /** Several lines of Markdown. */
        MARKDOWN,
        /** Several lines of plain words. */
        LINES,
        /** An address that begins with https:// or http://; anything else is refused. */
        LINK,
        /** IANA name of a time zone. */
        ZONE,
        /** Account name of a person. */
        PERSON,
        /** Name of a team. */
        TEAM
    }
}
