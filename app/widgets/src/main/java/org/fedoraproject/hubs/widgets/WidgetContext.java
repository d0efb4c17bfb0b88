package org.fedoraproject.hubs.widgets;

import java.time.Clock;
import org.fedoraproject.hubs.core.fact.FactStore;
import org.fedoraproject.hubs.core.feed.FeedStore;
import org.fedoraproject.hubs.core.hub.Hub;
import org.fedoraproject.hubs.core.hub.HubStore;
import org.fedoraproject.hubs.core.hub.WidgetPlacement;
import org.fedoraproject.hubs.core.traffic.Traffic;

/**
 * What a loader may ask, in a worker.
 *
 * @param hub where the widget stands
 * @param placement the widget there
 * @param hubs people and teams
 * @param feeds feeds
 * @param facts what hubs remember beside their feeds
 * @param traffic how many messages went through the whole portal
 * @param clock the time
 */
public record WidgetContext(
        Hub hub,
        WidgetPlacement placement,
        HubStore hubs,
        FeedStore feeds,
        FactStore facts,
        Traffic traffic,
        Clock clock) {}
