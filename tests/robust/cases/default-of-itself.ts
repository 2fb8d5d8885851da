class BaseRepository<ObjectLiteral>{constructor(from=from|from.from())
findAll(){}findOne(where:FindOptionsWhere<T>):Promise<null>}