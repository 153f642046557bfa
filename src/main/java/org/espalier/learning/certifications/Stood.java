package org.espalier.learning.certifications;

/** How a person stands to something that asks for learning. */
public record Stood(Obligation obligation, PersonCertificationView standing) {}
