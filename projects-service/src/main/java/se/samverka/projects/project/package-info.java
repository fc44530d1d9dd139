/** One project of one municipality: what it is, its life cycle with the closing gate, its evaluation and what was passed on. */
@NullMarked
package se.samverka.projects.project;

import org.jspecify.annotations.NullMarked;
