// Reads a list for each line "address prefix" and answers "records nanoseconds cpu-nanoseconds".
const readline = require('readline')
const { OaiPmh } = require('oai-pmh')

async function harvest (address, prefix) {
  let records = 0
  for await (const record of new OaiPmh(address).listRecords({ metadataPrefix: prefix })) {
    records += record.header ? 1 : 0
  }
  return records
}

async function main () {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [address, prefix] = line.split(' ')
    const cpu = process.cpuUsage()
    const started = process.hrtime.bigint()
    const records = await harvest(address, prefix)
    const took = process.hrtime.bigint() - started
    const spent = process.cpuUsage(cpu)
    console.log(`${records} ${took} ${(spent.user + spent.system) * 1000}`)
  }
}

main()
