package org.fedoraproject.hubs.web.preview;

import com.ibm.icu.text.Bidi;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A font that comes with the portal, read without the machine's font system: servers have none often, and Java's own does not work there.
 * Latin, Greek, Cyrillic and Hebrew. Thread-safe: one lock, held for the outline of one glyph.
 */
final class Typeface {

    private static final char ELLIPSIS = '…';

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unit;

    /** @param file on the class path */
    Typeface(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the font " + file + " is missing from the class path");
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            glyphs = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the font " + file, e);
        }
    }

    /** Whether it has every character of a text. */
    synchronized boolean has(String text) {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point) || glyphs.getGlyphId(point) != 0);
    }

    /** How wide a line is, in pixels. */
    synchronized double width(String text, double size) {
        return text.codePoints().mapToDouble(point -> advance(point, size)).sum();
    }

    private double advance(int point, double size) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(point)) * size / unit;
        } catch (IOException e) {
            throw new UncheckedIOException("a font in memory can be read", e);
        }
    }

    /** The outline of a line that begins at a point of its base line; what runs from right to left is in the order in which it is seen. */
    synchronized Path2D outline(String text, double size, double x, double y) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        String seen = new Bidi(text, Bidi.LEVEL_DEFAULT_LTR).writeReordered(Bidi.DO_MIRRORING);
        for (int point : seen.codePoints().toArray()) {
            GeneralPath glyph = glyph(point);
            glyph.transform(new AffineTransform(size / unit, 0, 0, -size / unit, at, y));
            path.append(glyph, false);
            at += advance(point, size);
        }
        return path;
    }

    private GeneralPath glyph(int point) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyphs.getGlyphId(point));
            return data == null ? new GeneralPath() : new GeneralPath(data.getPath());
        } catch (IOException e) {
            throw new UncheckedIOException("a font in memory can be read", e);
        }
    }

    /** A text as lines that fit; what does not fit into the last one ends in an ellipsis. */
    List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int end = end(rest, size, width);
            boolean last = lines.size() == most - 1 && end < rest.length();
            lines.add(last ? cut(rest, size, width) : rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** Where the first line ends: at the last blank that fits, else in the middle of a word. */
    private int end(String text, double size, double width) {
        int end = fitting(text, size, width);
        if (end >= text.length() || Character.isWhitespace(text.charAt(end))) {
            return end;
        }
        int blank = text.lastIndexOf(' ', end);
        return blank > 0 ? blank : end;
    }

    private String cut(String text, double size, double width) {
        int end = fitting(text, size, width - width(String.valueOf(ELLIPSIS), size));
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    private int fitting(String text, double size, double width) {
        int end = 0;
        double used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += width(Character.toString(point), size);
            if (used > width && end > 0) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
