/** What all commands share: settings, help, exit codes, how failures are told. */
@NullMarked
package org.fedoraproject.hubs.cli.command;

import org.jspecify.annotations.NullMarked;
