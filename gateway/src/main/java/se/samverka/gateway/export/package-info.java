/** What leaves in formats of others: the register of projects as a file. */
@NullMarked
package se.samverka.gateway.export;

import org.jspecify.annotations.NullMarked;
