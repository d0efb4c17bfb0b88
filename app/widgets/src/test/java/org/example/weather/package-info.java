/** A widget that somebody else wrote, as it comes in a jar of its own: it knows the contract and nothing else of the portal. */
@NullMarked
package org.example.weather;

import org.jspecify.annotations.NullMarked;
