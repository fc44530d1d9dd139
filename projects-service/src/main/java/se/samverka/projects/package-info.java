/** The register of projects: what each is, how far it has come, what came of it, and to whom that was passed on. */
@NullMarked
package se.samverka.projects;

import org.jspecify.annotations.NullMarked;
