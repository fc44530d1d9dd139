/** What projects and lessons have in common: how they are named, and what they can be about. */
@NullMarked
package se.samverka.projects.register;

import org.jspecify.annotations.NullMarked;
