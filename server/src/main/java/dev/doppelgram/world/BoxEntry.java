package dev.doppelgram.world;

/** A message as it lies in one box. */
public record BoxEntry(Place place, Message message) {}
