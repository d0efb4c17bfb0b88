/** The account system of Fedora, asked through FASJSON with a Kerberos ticket. */
@NullMarked
@Configuration
@Requires(env = "fasjson")
package org.fedoraproject.hubs.fasjson;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
