package org.openlearningexchange.catalog.client;

/** A client with what its secret is checked against. */
record KnownClient(Client client, SecretHash secret) {}
