package org.ehchub.consent;

import org.ehchub.consent.store.StoreConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the registry and the gate together. */
@Configuration(proxyBeanMethods = false)
@Import(StoreConfiguration.class)
public class ConsentConfiguration {}
