package org.fedoraproject.hubs.web.syndication;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.fedoraproject.hubs.core.feed.FeedEntry;
import org.fedoraproject.hubs.core.hub.HubId;
import org.fedoraproject.hubs.core.text.SafeLink;

/** Writes a channel as Atom (RFC 4287). Stateless. */
final class Atom {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter out;
    private final Channel channel;

    private Atom(XMLStreamWriter out, Channel channel) {
        this.out = out;
        this.channel = channel;
    }

    static byte[] write(Channel channel) {
        StringWriter text = new StringWriter(32 * 1024);
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new Atom(out, channel).feed();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory takes all that is written", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void feed() throws XMLStreamException {
        out.writeStartDocument("utf-8", "1.0");
        out.writeStartElement("feed");
        out.writeDefaultNamespace(NAMESPACE);
        element("id", channel.name());
        element("title", channel.title());
        if (!channel.summary().isBlank()) {
            element("subtitle", channel.summary());
        }
        moment("updated", channel.updated());
        link("self", "application/atom+xml", channel.self("atom"));
        link("alternate", "text/html", channel.page());
        for (FeedEntry entry : channel.entries()) {
            entry(entry);
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void entry(FeedEntry entry) throws XMLStreamException {
        out.writeStartElement("entry");
        element("id", channel.name(entry));
        element("title", entry.said().plain());
        moment("updated", entry.at());
        moment("published", entry.at());
        link("alternate", "", channel.link(entry));
        out.writeStartElement("author");
        String agent = entry.agent();
        element("name", agent == null ? entry.application() : agent);
        if (agent != null && HubId.isName(agent)) {
            element("uri", channel.page(HubId.user(agent)));
        }
        out.writeEndElement();
        out.writeEmptyElement("category");
        attribute("term", entry.application());
        out.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(Xml.fit(text));
        out.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, Xml.fit(value));
    }

    private void moment(String name, Instant at) throws XMLStreamException {
        element(name, at.toString());
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        out.writeEmptyElement("link");
        attribute("rel", relation);
        if (!type.isEmpty()) {
            attribute("type", type);
        }
        attribute("href", SafeLink.of(address).orElse(channel.page()));
    }
}
