/** What the suite does and costs, measured from outside beside a reference in the same run. */
@NullMarked
package se.samverka.bench;

import org.jspecify.annotations.NullMarked;
