/** TBD. */
@NullMarked
package se.samverka.projects;

import org.jspecify.annotations.NullMarked;
