package org.ehchub.consent;

import org.springframework.context.annotation.Configuration;

/** Puts the registry and the gate together. */
@Configuration(proxyBeanMethods = false)
public class ConsentConfiguration {}
