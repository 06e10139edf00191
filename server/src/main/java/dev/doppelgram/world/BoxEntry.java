package dev.doppelgram.world;

/** An event as it lies in one box. */
public record BoxEntry(Place place, WorldEvent.Joined event) {}
