/** Files of projects on their way into the register: what would become of them, and the jobs that take them in. */
@NullMarked
package se.samverka.projects.imports;

import org.jspecify.annotations.NullMarked;
