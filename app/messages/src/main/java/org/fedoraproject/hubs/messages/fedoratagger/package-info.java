/** Messages of Fedora Tagger, where people tagged and rated packages. */
@NullMarked
package org.fedoraproject.hubs.messages.fedoratagger;

import org.jspecify.annotations.NullMarked;
