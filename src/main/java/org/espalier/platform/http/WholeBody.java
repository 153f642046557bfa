package org.espalier.platform.http;

/** The JSON text of a protocol that reads its bodies by rules of its own. */
public record WholeBody(String text) {}
