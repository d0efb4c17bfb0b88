package org.fedoraproject.hubs.core.search;

/**
 * Finds hubs. What a viewer may not see is not there: not among the finds, not in a count. Thread-safe; may block; every method throws
 * {@code HubStoreException} when the store cannot be reached, and asks a number of questions that does not grow with what is there.
 */
public interface SearchStore {

    /**
     * Hubs that hold all of the words, each of which may be the beginning of one, in name, title, sentence, description or what they own, or
     * the text in the middle of name or title. When there are none, hubs whose name or title looks like the words ({@link Finds#alike}).
     *
     * <p>Found are public hubs that are neither archived nor hide from lists; of hubs of which the viewer sees the head alone those that
     * hold the words there (name, title, sentence); and every hub that the viewer belongs to as owner or member, or is themselves.
     */
    Finds search(Sought sought);

    /** Public teams that are not archived. */
    TeamList teams(TeamFilter filter);

    /** People with a public hub who are neither shut out nor hide from lists. */
    PeopleList people(PeopleFilter filter);
}
