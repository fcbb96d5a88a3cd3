package org.ehchub.routes.platform.broker;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.core.JmsTemplate;

/** Starts the broker and shares one connection to it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerProperties.class)
class BrokerConfiguration {

    private static final int CACHED_SESSIONS = 64;

    @Bean
    EmbeddedBroker embeddedBroker(BrokerProperties properties) {
        return new EmbeddedBroker(properties);
    }

    @Bean
    CachingConnectionFactory connectionFactory(EmbeddedBroker broker) {
        var connections = new CachingConnectionFactory(new ActiveMQConnectionFactory(broker.url()));
        connections.setSessionCacheSize(CACHED_SESSIONS);
        connections.setCacheConsumers(false);
        return connections;
    }

    /** Sends durably; inside a transacted route it joins the route's session. */
    @Bean
    JmsTemplate jmsTemplate(ConnectionFactory connections) {
        var template = new JmsTemplate(connections);
        template.setExplicitQosEnabled(true);
        template.setDeliveryPersistent(true);
        return template;
    }

    /** Consumes in local transactions: what a route receives and what it sends commit together. */
    @Bean("jms")
    JmsComponent jmsComponent(ConnectionFactory connections) {
        var component = JmsComponent.jmsComponent(connections);
        component.getConfiguration().setTransacted(true);
        component.getConfiguration().setLazyCreateTransactionManager(false);
        component.getConfiguration().setCacheLevelName("CACHE_CONSUMER");
        // The failure routes tell of every fault once, without its text.
        component.getConfiguration().setErrorHandlerLoggingLevel(LoggingLevel.OFF);
        return component;
    }
}
