/** One lesson from a project: what was learned, what it is about, and which projects drew on it. */
@NullMarked
package se.samverka.projects.lesson;

import org.jspecify.annotations.NullMarked;
