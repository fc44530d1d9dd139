/** One indicator of one municipality: what it measures, its yearly values, where they are going, and the same elsewhere. */
@NullMarked
package se.samverka.goals.indicator;

import org.jspecify.annotations.NullMarked;
