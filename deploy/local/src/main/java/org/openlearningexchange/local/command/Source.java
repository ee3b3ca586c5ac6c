package org.openlearningexchange.local.command;

import org.openlearningexchange.local.exchange.SampleRepositoryProcess;

/** A repository that {@code up} runs and registers. */
record Source(SampleRepositoryProcess process, SampleMember member, String name) {}
