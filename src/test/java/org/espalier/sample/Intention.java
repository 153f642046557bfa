package org.espalier.sample;

import java.time.LocalDate;

/** A gap that somebody set out to close in a year, and by what. */
record Intention(Need need, int from, String activity, LocalDate due) {}
