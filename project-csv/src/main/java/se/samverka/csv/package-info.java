/** The register of projects as a CSV file, both ways: {@code docs/project-csv.md} says it to people. */
@NullMarked
package se.samverka.csv;

import org.jspecify.annotations.NullMarked;
