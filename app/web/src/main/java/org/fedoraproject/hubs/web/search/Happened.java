package org.fedoraproject.hubs.web.search;

import java.util.List;
import org.fedoraproject.hubs.core.search.Excerpt;

/**
 * An entry of a feed that was found, as templates see it.
 *
 * @param text its sentence, the words marked
 * @param address of the entry
 * @param icon name in the sprite
 * @param at instant
 * @param when the same in words
 * @param hubAddress where it stands
 * @param hubTitle what people call that
 */
record Happened(
        List<Excerpt.Piece> text,
        String address,
        String icon,
        String at,
        String when,
        String hubAddress,
        String hubTitle) {}
