/**
 * What people may ask of a server that knows them: a copy of everything ({@code exports}), to be
 * forgotten ({@code erasures}), and that nothing is kept for longer than it should be ({@code
 * retention}). What every table holds about people is said in one place, {@link
 * org.espalier.privacy.records.PersonalTables}; a guard fails the build for a column that is not
 * there. Imports people and the platform; only SQL knows the other features' tables.
 */
@NullMarked
package org.espalier.privacy;

import org.jspecify.annotations.NullMarked;
