package org.fedoraproject.hubs.web.explore;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import org.fedoraproject.hubs.core.search.Topic;

/**
 * What teams may be about.
 *
 * @param topics each a name, an equals sign and words separated by blanks; a team is about it when a word of its name, title, sentence or of
 *     what it owns begins as one of these does
 */
@ConfigurationProperties("hubs.explore")
public record TopicsConfiguration(
        @Bindable(
                defaultValue = "design=design artwork wallpaper icon sticker,writing=docs document writ magazine blog,"
                        + "translation=translat localization l10n i18n language,code=code develop program"
                        + " python rust kernel java,packaging=packag rpm,testing=test quality qa,"
                        + "hardware=hardware arm board printing,events=event conference meetup ambassador,"
                        + "community=communit mentor welcome outreach diversity")
        List<String> topics) {

    /** Most topics. */
    private static final int MOST = 30;

    /** @throws IllegalArgumentException when one is none */
    public TopicsConfiguration {
        topics = List.copyOf(topics);
        if (topics.size() > MOST) {
            throw new IllegalArgumentException(
                    "hubs.explore.topics holds " + topics.size() + " topics, at most " + MOST);
        }
        topics.forEach(TopicsConfiguration::topic);
    }

    /** In their order. */
    List<Topic> all() {
        return topics.stream().map(TopicsConfiguration::topic).toList();
    }

    private static Topic topic(String written) {
        String[] parts = written.strip().split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("hubs.explore.topics: write name=word word, not '" + written + "'");
        }
        return new Topic(parts[0].strip(), List.of(parts[1].strip().split(" +", -1)));
    }
}
