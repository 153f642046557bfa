/**
 * What interviewers think of those who applied, competency by competency. A scorecard is written
 * once: it is revoked, and another one given. Who interviews sees what the others think after
 * having said what oneself does; nobody sees what is thought of oneself.
 */
@NullMarked
package org.espalier.recruiting.scorecards;

import org.jspecify.annotations.NullMarked;
