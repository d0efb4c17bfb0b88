package org.fedoraproject.hubs.web.preview;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.web.hub.Weave;
import org.fedoraproject.hubs.widgets.Avatar;

/** Draws the pictures, in the light colours of the pages. Thread-safe; some 50 ms of one processor and 3 MB while it draws. */
@Singleton
final class Artist {

    static final int WIDTH = 1200;

    static final int HEIGHT = 630;

    /** Its pattern stands over the portal's own picture. */
    private static final HubId PORTAL = HubId.team("hubs");

    private static final int BAND = 100;

    private static final int EDGE = 80;

    private static final int TILE = 150;

    private final Typeface bold = new Typeface("/liberation/LiberationSans-Bold.ttf");
    private final Typeface regular = new Typeface("/liberation/LiberationSans-Regular.ttf");

    /** A picture as PNG. */
    byte[] draw(Said said) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            fill(pen, Tone.PAPER, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
            HubId hub = said.hub();
            band(pen, hub == null ? PORTAL : hub);
            if (hub == null) {
                words(pen, said, EDGE, WIDTH - 2 * EDGE);
            } else {
                tile(pen, Avatar.of(hub, said.title()));
                words(pen, said, EDGE + TILE + 40, WIDTH - 2 * EDGE - TILE - 40);
            }
            foot(pen, said.figure());
        } finally {
            pen.dispose();
        }
        return png(image);
    }

    private static void fill(Graphics2D pen, Color color, Shape shape) {
        pen.setColor(color);
        pen.fill(shape);
    }

    /** The part of a shape that lies in another one: a clip would have jagged edges. */
    private static Shape within(Shape frame, Shape shape) {
        Area part = new Area(shape);
        part.intersect(new Area(frame));
        return part;
    }

    private static void band(Graphics2D pen, HubId hub) {
        Weave weave = Weave.of(hub);
        int hue = Avatar.of(hub, hub.name()).hue();
        fill(pen, Tone.light(hue), new Rectangle2D.Double(0, 0, WIDTH, BAND));
        fill(pen, Tone.middle(hue), Drawn.of(weave.two(), BAND / 2.0, 0, 0));
        fill(pen, Tone.deep(hue), Drawn.of(weave.three(), BAND / 2.0, 0, 0));
    }

    private void tile(Graphics2D pen, Avatar avatar) {
        double top = BAND + 70;
        RoundRectangle2D tile = avatar.person()
                ? new RoundRectangle2D.Double(EDGE, top, TILE, TILE, TILE, TILE)
                : new RoundRectangle2D.Double(EDGE, top, TILE, TILE, 48, 48);
        fill(pen, Tone.light(avatar.hue()), tile);
        if (avatar.person() || !bold.has(avatar.letter())) {
            fill(pen, Tone.middle(avatar.hue()), within(tile, Drawn.of(avatar.toneTwo(), TILE / 2.0, EDGE, top)));
            fill(pen, Tone.deep(avatar.hue()), within(tile, Drawn.of(avatar.toneThree(), TILE / 2.0, EDGE, top)));
        } else {
            double left = EDGE + (TILE - bold.width(avatar.letter(), 84)) / 2;
            fill(pen, Tone.deep(avatar.hue()), bold.outline(avatar.letter(), 84, left, top + 105));
        }
    }

    private void words(Graphics2D pen, Said said, double left, double width) {
        String title = Normalizer.normalize(said.title(), Normalizer.Form.NFC);
        HubId hub = said.hub();
        String shown = bold.has(title) || hub == null ? title : hub.name();
        List<String> lines = bold.lines(shown, 68, width, 2);
        double y = lines.size() > 1 ? BAND + 124 : BAND + 168;
        for (String line : lines) {
            fill(pen, Tone.INK, bold.outline(line, 68, left, y));
            y += 80;
        }
        String summary = Normalizer.normalize(said.summary(), Normalizer.Form.NFC);
        double below = BAND + 296;
        for (String line :
                regular.has(summary) ? regular.lines(summary, 36, WIDTH - 2.0 * EDGE, 3) : List.<String>of()) {
            fill(pen, Tone.SECOND_INK, regular.outline(line, 36, EDGE, below));
            below += 50;
        }
    }

    /** The figure, and the mark and name of the portal at the other end. */
    private void foot(Graphics2D pen, String figure) {
        double y = HEIGHT - 46;
        fill(pen, Tone.SECOND_INK, regular.outline(figure, 32, EDGE, y));
        double left = WIDTH - EDGE - bold.width("hubs", 40) - 52;
        fill(pen, Tone.PETROL, new Rectangle2D.Double(left, y - 32, 14, 35));
        Rectangle2D half = new Rectangle2D.Double(left + 18, y - 19, 14, 14);
        fill(pen, Tone.MARIGOLD, within(half, new Ellipse2D.Double(left + 4, y - 19, 28, 28)));
        fill(pen, Tone.MARIGOLD, new Rectangle2D.Double(left + 18, y - 5, 14, 8));
        fill(pen, Tone.INK, bold.outline("hubs", 40, left + 52, y));
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("every Java platform writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
        return bytes.toByteArray();
    }
}
