/** The demonstration: an invented community whose life is published on a broker. */
@NullMarked
package org.fedoraproject.hubs.cli.demo;

import org.jspecify.annotations.NullMarked;
