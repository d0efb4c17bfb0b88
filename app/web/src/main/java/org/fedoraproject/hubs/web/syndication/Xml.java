package org.fedoraproject.hubs.web.syndication;

/** What may stand in XML 1.0; whoever writes text into it leaves the rest out. Stateless. */
final class Xml {

    private Xml() {}

    static String fit(String text) {
        if (text.codePoints().allMatch(Xml::fits)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Xml::fits).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The production Char of XML 1.0, section 2.2. */
    private static boolean fits(int point) {
        return point == 0x9
                || point == 0xA
                || point == 0xD
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
    }
}
