/** Pages: the list of students, a student, and the questions about who is who. */
@NullMarked
package org.ropeway.students.web;

import org.jspecify.annotations.NullMarked;
