/** Indicators of municipalities: what was measured year by year, against a target, a direction and others. */
@NullMarked
package se.samverka.gateway.indicator;

import org.jspecify.annotations.NullMarked;
