/** Messages of ResultsDB: results of automatic tests. */
@NullMarked
package org.fedoraproject.hubs.messages.resultsdb;

import org.jspecify.annotations.NullMarked;
