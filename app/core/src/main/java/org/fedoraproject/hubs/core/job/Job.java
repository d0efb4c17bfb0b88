package org.fedoraproject.hubs.core.job;

/** What triage decided that a worker shall do. Handlers are idempotent: each says by which key. */
public sealed interface Job permits AppendToFeed, Coalesced {}
