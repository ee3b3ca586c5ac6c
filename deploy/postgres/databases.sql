create database catalog;
create database harvest;
create database rights;
