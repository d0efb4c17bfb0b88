package org.fedoraproject.hubs.widgets.stats;

/**
 * What the cache keeps.
 *
 * @param members owners and members
 * @param subscribers who has its news in their stream
 * @param stars who likes it
 */
record CountsData(int members, int subscribers, int stars) {}
